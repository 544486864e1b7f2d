namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A request on its way through the pipeline.</summary>
internal sealed class ApiCall(ApiRequest request, RequestTarget target)
{
    private const int LongestManager = 128;

    private string? _objectName;

    public ApiRequest Request => request;

    public RequestTarget Target => target;

    public ApiUser User { get; set; } = ApiUser.Admin;

    public ResourceInfo Resource { get; set; } = null!;

    public SubresourceInfo? Subresource { get; set; }

    public OutputForm Output { get; set; } = OutputForm.Json;

    /// <summary>Texts for Warning headers, in order.</summary>
    public List<string> Warnings { get; } = [];

    public bool DryRun { get; set; }

    /// <summary>Set for an apply, which tracks its fields itself.</summary>
    public bool Applies { get; set; }

    public string FieldValidation => request.Query["fieldValidation"] is { Length: > 0 } value ? value : "Warn";

    public bool Strict => FieldValidation == "Strict";

    public string Name => target.Name;

    /// <summary>The name that the object of a create has; the name of the path otherwise.</summary>
    public string ObjectName { get => _objectName ?? target.Name; set => _objectName = value; }

    /// <summary>The namespace of the object; empty for cluster-scoped resources.</summary>
    public string Namespace => Resource is { Namespaced: false } ? "" : target.Namespace;

    /// <summary>The manager of the fields that the request writes: the parameter, or the beginning of the user agent.</summary>
    public string FieldManager
    {
        get
        {
            if (request.Query["fieldManager"] is { Length: > 0 } named)
            {
                return named;
            }

            var agent = request.Header("User-Agent") ?? "";
            var manager = agent.Split('/')[0];
            return manager.Length == 0 ? "unknown" : manager.Length > LongestManager ? manager[..LongestManager] : manager;
        }
    }

    public void Warn(string text)
    {
        if (!Warnings.Contains(text))
        {
            Warnings.Add(text);
        }
    }
}
