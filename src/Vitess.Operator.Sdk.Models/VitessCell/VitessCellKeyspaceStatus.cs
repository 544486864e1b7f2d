namespace Vitess.Operator.Sdk.Models;

/// <summary>Marks a keyspace that has tablets in the cell. Has no fields.</summary>
public sealed record VitessCellKeyspaceStatus : ExtensibleObject;
