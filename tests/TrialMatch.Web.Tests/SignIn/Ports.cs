using System.Net;
using System.Net.Sockets;

namespace TrialMatch.Web.Tests.SignIn;

/// <summary>Addresses that have to be known before the service that uses them starts.</summary>
internal static class Ports
{
    /// <summary>An address on this machine at which nobody listens just now.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
