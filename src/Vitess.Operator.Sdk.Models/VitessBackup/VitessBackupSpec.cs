namespace Vitess.Operator.Sdk.Models;

/// <summary>Nothing: a VitessBackup only mirrors what is stored. Has no fields.</summary>
public sealed record VitessBackupSpec : ExtensibleObject;
