namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The regular expressions of the published schema.</summary>
internal static class SchemaPatterns
{
    /// <summary>Names of cells, which Vitess also uses in tablet aliases.</summary>
    public const string CellName = "^[A-Za-z0-9]([_.A-Za-z0-9]*[A-Za-z0-9])?$";

    /// <summary>Names of keyspaces.</summary>
    public const string KeyspaceName = "^[A-Za-z0-9]([A-Za-z0-9-_.]*[A-Za-z0-9])?$";

    /// <summary>Names of backup locations.</summary>
    public const string LocationName = KeyspaceName;

    /// <summary>Names of backup schedules.</summary>
    public const string ScheduleName = "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$";

    /// <summary>Bytes in lower-case hex.</summary>
    public const string HexBytes = "^([0-9a-f][0-9a-f])*$";

    /// <summary>Text without line breaks.</summary>
    public const string OneLine = "^[^\\r\\n]*$";

    /// <summary>Quantities of Kubernetes, such as <c>100m</c> and <c>1Gi</c>.</summary>
    public const string Quantity =
        @"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$";
}
