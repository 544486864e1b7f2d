namespace Grpc.Core;

/// <summary>Hints for one write.</summary>
public class WriteOptions
{
    /// <summary>No hints.</summary>
    public static readonly WriteOptions Default = new();
}
