namespace Vitess.Operator.Sdk.Reconciliation.Tests.RandomChanges;

/// <summary>What came of a change of a spec and of taking it back.</summary>
/// <param name="Seed">What the change was drawn from.</param>
/// <param name="Change">The change.</param>
/// <param name="Refusals">Why not all of it came about: the server's answer, or what statuses and Events say; empty when it did.</param>
/// <param name="Faults">What should not be; empty when all is well.</param>
internal sealed record ChangeOutcome(int Seed, string Change, IReadOnlyList<string> Refusals, IReadOnlyList<string> Faults)
{
    public override string ToString() => $"seed {Seed}, {Change}: {string.Join("; ", Faults)}";
}
