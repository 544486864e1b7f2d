using System;

namespace k8s;

/// <summary>A client of one API server.</summary>
public partial interface IKubernetes : IDisposable
{
    /// <summary>The address of the API server; ends with a slash.</summary>
    Uri BaseUri { get; set; }
}
