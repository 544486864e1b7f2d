namespace Vitess.Operator.Sdk.Architecture.Tests.Purity;

/// <summary>A method or field of a type of another assembly.</summary>
internal sealed record UsedMember(UsedType Type, string Name)
{
    public override string ToString() => $"{Type.Name}.{Name}";
}
