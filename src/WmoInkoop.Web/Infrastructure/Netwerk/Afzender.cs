using System.Net.Sockets;

namespace WmoInkoop.Web.Infrastructure.Netwerk;

/// <summary>Who counts as one sender when requests are limited: a household or office has one IPv4 address, or a whole /64 of IPv6.</summary>
internal static class Afzender
{
    internal static string Van(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } adres => adres.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } adres => Convert.ToHexString(adres.GetAddressBytes().AsSpan(0, 8)),
        var adres => adres.ToString(),
    };
}
