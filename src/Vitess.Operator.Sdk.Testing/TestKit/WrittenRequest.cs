namespace Vitess.Operator.Sdk.Testing;

/// <summary>One request that asked an API server for a change.</summary>
/// <param name="At">How long after the clock's start.</param>
/// <param name="Verb">The HTTP method in lower case: <c>post</c>, <c>put</c>, <c>patch</c>, <c>delete</c>.</param>
/// <param name="Path">The path, without query.</param>
/// <param name="Name">The name in the body of a creation; empty otherwise, and when the server makes the name.</param>
/// <param name="Code">The HTTP status of the answer.</param>
public sealed record WrittenRequest(TimeSpan At, string Verb, string Path, string Name, int Code)
{
    /// <summary>Whether the request is about an Event. Those are many, and nothing depends on them.</summary>
    public bool IsEvent => Path.Contains("/events", StringComparison.Ordinal);

    /// <summary>Time, verb, path, name and code in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{At.TotalSeconds:0.000} {Verb} {Path}{(Name.Length > 0 ? "/" + Name : string.Empty)} {Code}");
}
