namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a step of the decoder goes into.</summary>
internal enum DecodeStepType
{
    Field,
    Key,
    Item,
}
