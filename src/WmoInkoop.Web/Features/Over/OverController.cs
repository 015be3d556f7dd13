using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WmoInkoop.Web.Features.Over;

/// <summary>What the portal is, and its statements.</summary>
[AllowAnonymous]
public sealed class OverController : Controller
{
    [HttpGet("/over")]
    public IActionResult Index() => View();

    [HttpGet("/toegankelijkheid")]
    public IActionResult Toegankelijkheid() => View();

    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();
}
