using System.Net;
using System.Text.Json;
using k8s.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Rights;

/// <summary>Lets requests through that rules allow, refuses all others as an API server does, and notes which rights were used.</summary>
internal sealed class RightsGate(IEnumerable<Right> granted, SortedSet<string> used, SortedSet<string> refused) : DelegatingHandler
{
    private readonly HashSet<Right> _granted = [.. granted];

    /// <summary>All rights that roles grant.</summary>
    public static IEnumerable<Right> Of(IEnumerable<V1PolicyRule> rules) =>
        from rule in rules
        from grp in rule.ApiGroups
        from resource in rule.Resources
        from verb in rule.Verbs
        select new Right(grp, resource, verb);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var right = Right.Of(request);
        if (_granted.Contains(right))
        {
            used.Add(right.ToString());
            return await base.SendAsync(request, cancellationToken);
        }

        refused.Add(right.ToString());
        var status = new V1Status { ApiVersion = "v1", Kind = "Status", Status = "Failure", Reason = "Forbidden", Code = 403, Message = $"cannot {right}" };
        return new(HttpStatusCode.Forbidden) { Content = new StringContent(JsonSerializer.Serialize(status)), RequestMessage = request };
    }
}
