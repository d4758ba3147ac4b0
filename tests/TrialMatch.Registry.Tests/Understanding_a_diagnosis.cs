using TrialMatch.Registry.Reading;

namespace TrialMatch.Registry.Tests;

public class Understanding_a_diagnosis
{
    [Theory]
    [InlineData("lungekreft", "LUNG")]
    [InlineData("brystkreft", "BREAST")]
    [InlineData("føflekkreft", "MEL")]
    [InlineData("tykktarmskreft", "COAD")]
    [InlineData("tjukktarmskreft", "COAD")]
    [InlineData("geahpesborasdávda", "LUNG")]
    [InlineData("lung cancer", "LUNG")]
    [InlineData("LUAD", "LUAD")]
    public void takes_everyday_names_of_four_languages(string written, string code)
    {
        var understood = UnderstoodDiagnosis.Of(written);

        understood.Codes.Should().Equal(code);
        understood.Guess.Should().BeNull();
    }

    [Theory]
    [InlineData("leukemi", "AML", "CML", "CLLSLL")]
    [InlineData("leukaemia", "AML", "CML", "CLLSLL")]
    [InlineData("lymfekreft", "NHL", "HL")]
    public void takes_a_name_of_several_as_all_of_them(string written, params string[] codes) =>
        UnderstoodDiagnosis.Of(written).Codes.Should().Contain(codes);

    [Theory]
    [InlineData("lungkreft", "lungekreft", "LUNG")]
    [InlineData("brystkreftt", "brystkreft", "BREAST")]
    [InlineData("føflekreft", "føflekkreft", "MEL")]
    public void takes_the_nearest_name_for_one_that_it_does_not_know_and_says_so(string written, string guess, string code)
    {
        var understood = UnderstoodDiagnosis.Of(written);

        understood.Guess.Should().Be(guess);
        understood.Codes.Should().Equal(code);
    }

    [Fact]
    public void knows_when_nothing_is_like_it() => UnderstoodDiagnosis.Of("nonsensitis").Types.Should().BeEmpty();
}
