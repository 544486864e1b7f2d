namespace Certificates;

/// <summary>Why the certificate of a server was refused.</summary>
internal enum CertificateRefusal
{
    /// <summary>It was not, or the handshake failed for another reason.</summary>
    None,

    /// <summary>It comes from an authority that is not trusted.</summary>
    Authority,

    /// <summary>It is for another name.</summary>
    Name,

    /// <summary>It has expired, or is not valid yet.</summary>
    Time,

    /// <summary>A check of one's own refused it, which does not say why.</summary>
    Other,
}
