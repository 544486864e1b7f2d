namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>What a change of a field means for a running cluster.</summary>
[Flags]
public enum FieldMarks
{
    /// <summary>Objects are changed in place.</summary>
    None = 0,

    /// <summary>Pods are made anew.</summary>
    RestartsPods = 1,

    /// <summary>Some or all effects are seen only by objects that are created later.</summary>
    ReadAtCreationOnly = 2,

    /// <summary>No object depends on the field.</summary>
    Ignored = 4,

    /// <summary>Objects are created, deleted or renamed.</summary>
    ChangesTheSetOfObjects = 8,
}
