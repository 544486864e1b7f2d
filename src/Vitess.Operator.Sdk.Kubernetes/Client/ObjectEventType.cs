namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What a watch tells about an object.</summary>
public enum ObjectEventType
{
    /// <summary>The object is new to the watcher.</summary>
    Added,

    /// <summary>The object has changed.</summary>
    Modified,

    /// <summary>The object is gone; its last state is given.</summary>
    Deleted,

    /// <summary>Nothing happened up to the given resourceVersion; the object holds nothing else.</summary>
    Bookmark,
}
