namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A request as both the in-memory handler and Kestrel hand it in.</summary>
internal sealed class ApiRequest
{
    private RequestTarget? _target;

    public required string Method { get; init; }

    /// <summary>The path, percent-decoded.</summary>
    public required string Path { get; init; }

    public QueryParameters Query { get; init; } = QueryParameters.Empty;

    public Func<string, string?> Header { get; init; } = static _ => null;

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Set when the body was larger than a request may be; it was not read then.</summary>
    public bool BodyTooLarge { get; init; }

    /// <summary>How many changes the state is old that a reader gets to see.</summary>
    public int RevisionsBehind { get; set; }

    /// <summary>What path and method ask for.</summary>
    public RequestTarget Target => _target ??= RequestTarget.Parse(this);

    public bool HasBody => Body.Length > 0;

    public string? ContentType => Header("Content-Type");
}
