using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace WmoInkoop.Web.Infrastructure.Schermen;

/// <summary>Every page that answers GET answers HEAD: link checkers and monitors ask that way.</summary>
internal sealed class HeadOpElkePagina : IActionModelConvention
{
    private static readonly string[] GetEnHead = [HttpMethods.Get, HttpMethods.Head];

    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            for (var i = 0; i < selector.ActionConstraints.Count; i++)
            {
                if (selector.ActionConstraints[i] is HttpMethodActionConstraint methode && IsGet(methode.HttpMethods))
                {
                    selector.ActionConstraints[i] = new HttpMethodActionConstraint(GetEnHead);
                }
            }

            for (var i = 0; i < selector.EndpointMetadata.Count; i++)
            {
                if (selector.EndpointMetadata[i] is IHttpMethodMetadata methode && IsGet(methode.HttpMethods))
                {
                    selector.EndpointMetadata[i] = new HttpMethodMetadata(GetEnHead);
                }
            }
        }
    }

    private static bool IsGet(IEnumerable<string> methoden) => methoden.SequenceEqual([HttpMethods.Get], StringComparer.OrdinalIgnoreCase);
}
