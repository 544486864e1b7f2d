namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>What put a part of an object there.</summary>
public enum PartSource
{
    /// <summary>Always so for objects of its kind and name; no field changes it.</summary>
    Builder,

    /// <summary>The default of a field that the user left out.</summary>
    Default,

    /// <summary>A field that the user set.</summary>
    Field,
}
