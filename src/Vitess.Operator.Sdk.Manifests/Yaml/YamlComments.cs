namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Comments in the YAML of a cluster.</summary>
public enum YamlComments
{
    /// <summary>Those that were given to the builder.</summary>
    Own = 0,

    /// <summary>None.</summary>
    None = 1,

    /// <summary>What each field is for, and those that were given to the builder in their place.</summary>
    Fields = 2,
}
