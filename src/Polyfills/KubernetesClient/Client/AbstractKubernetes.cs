using System;

namespace k8s;

/// <summary>What clients share.</summary>
public abstract partial class AbstractKubernetes
{
    /// <summary>How long a request other than a watch may take. Default 100 seconds.</summary>
    public virtual TimeSpan HttpClientTimeout { get; set; } = TimeSpan.FromSeconds(100);
}
