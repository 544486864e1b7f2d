namespace Vitess.Operator.Sdk.Testing;

/// <summary>A request that a server has seen.</summary>
public sealed record RecordedRequest
{
    /// <summary>When it came, by the clock of the server.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The verb: get, list, watch, create, update, patch, delete or deletecollection; the HTTP method in lower case for what is no resource.</summary>
    public required string Verb { get; init; }

    /// <summary>The path, without query.</summary>
    public required string Path { get; init; }

    /// <summary>The API group; empty for the core group.</summary>
    public required string Group { get; init; }

    /// <summary>The plural name of the resource; empty for what is no resource.</summary>
    public required string Resource { get; init; }

    /// <summary>The subresource; empty for the object itself.</summary>
    public required string Subresource { get; init; }

    /// <summary>The namespace; empty when there is none.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name in the path; empty when there is none.</summary>
    public required string Name { get; init; }

    /// <summary>Who sent it, by the header; empty when it is missing.</summary>
    public required string UserAgent { get; init; }

    /// <summary>The field manager that the query names; empty when it names none.</summary>
    public required string FieldManager { get; init; }

    /// <summary>The status of the answer; 0 when the connection was broken off before one was sent.</summary>
    public required int Code { get; init; }

    /// <summary>What was sent.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether it asked for a change of an object.</summary>
    public bool IsWrite => Resource.Length > 0 && Verb is "create" or "update" or "patch" or "delete" or "deletecollection";
}
