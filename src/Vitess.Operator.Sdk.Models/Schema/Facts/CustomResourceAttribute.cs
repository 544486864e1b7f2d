namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>What the definition of a custom resource says about the kind as a whole.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CustomResourceAttribute : Attribute
{
    /// <summary>Name of one object, in lower case.</summary>
    public string Singular { get; set; } = "";

    /// <summary>Short name for command lines; null for none.</summary>
    public string? ShortName { get; set; }

    /// <summary>Whether status is written through a subresource of its own.</summary>
    public bool HasStatus { get; set; }

    /// <summary>Whether an autoscaler can scale the kind through the scale subresource of its gateway.</summary>
    public bool HasScale { get; set; }
}
