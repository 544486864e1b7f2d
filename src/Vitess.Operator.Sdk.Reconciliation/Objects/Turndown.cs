using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Whether an object that is not wanted any more may go.</summary>
internal sealed record Turndown
{
    /// <summary>It may go.</summary>
    public static Turndown Allowed { get; } = new();

    /// <summary>Why it stays, in one word; null when it may go.</summary>
    public string? Reason { get; private init; }

    /// <summary>Why it stays, for people.</summary>
    public string Message { get; private init; } = string.Empty;

    /// <summary>The object with what has to be written on it so that it may go later; null when nothing has to.</summary>
    public JsonObject? Changed { get; private init; }

    /// <summary>It stays.</summary>
    /// <param name="reason">Why, in one word.</param>
    /// <param name="message">Why, for people.</param>
    /// <param name="changed">The object with what is to be written on it meanwhile.</param>
    public static Turndown Refused(string reason, string message, JsonObject? changed = null) =>
        new() { Reason = reason, Message = message, Changed = changed };
}
