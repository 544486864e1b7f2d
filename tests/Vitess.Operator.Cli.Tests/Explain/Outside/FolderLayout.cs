namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>How people divide what they captured into files.</summary>
internal enum FolderLayout
{
    /// <summary>One List of all kinds.</summary>
    OneList,

    /// <summary>One List for each kind, empty ones for kinds that nobody has.</summary>
    ByKind,

    /// <summary>One file for each object, without a List.</summary>
    ByObject,

    /// <summary>Two Lists that have some objects in common, in folders of their own names, indented by tabs, with a byte order mark.</summary>
    Overlapping,
}
