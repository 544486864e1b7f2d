namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>
/// Tells of a behaviour of the API server that no recording shows. docs/reference/api-server.md is made of these and of the recordings, which
/// are what is observed.
/// </summary>
/// <param name="basis">How it is known.</param>
/// <param name="text">The behaviour, in words.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class BehaviourAttribute(BehaviourBasis basis, string text) : Attribute
{
    /// <summary>How it is known.</summary>
    public BehaviourBasis Basis { get; } = basis;

    /// <summary>The behaviour, in words.</summary>
    public string Text { get; } = text;
}
