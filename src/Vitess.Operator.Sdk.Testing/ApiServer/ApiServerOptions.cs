using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>Settings of an <see cref="ApiServer"/>.</summary>
public sealed record ApiServerOptions
{
    /// <summary>The clock of the server: timestamps, watch timeouts. Default: the system's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The seed of uids and generated names; the same seed and requests give the same answers. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many changes of each kind stay readable for watches and lists at an earlier revision. Default: 20,000.</summary>
    public int HistoryLimit { get; init; } = 20_000;

    /// <summary>How many of the latest requests <see cref="ApiServer.Requests"/> keeps; fewer when their bodies are larger than 64 MB together. Default: 10,000.</summary>
    public int RequestHistory { get; init; } = 10_000;

    /// <summary>The address that the HTTP mode binds to. Default: the loopback interface.</summary>
    public string ListenAddress { get; init; } = "127.0.0.1";

    /// <summary>The TCP port of the HTTP mode; 0 takes a free one. Default: 0.</summary>
    public int Port { get; init; }

    /// <summary>The certificate, with its private key, of the HTTP mode; null (the default) serves without encryption.</summary>
    /// <remarks>kubectl sends tokens over encrypted connections only.</remarks>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>A bearer token with all rights; null (the default) accepts every request as the administrator.</summary>
    public string? AdminToken { get; init; }

    /// <summary>A bearer token of a user without rights of its own; null when there is none.</summary>
    public string? UserToken { get; init; }

    /// <summary>The name of the user that <see cref="UserToken"/> stands for. Default: <c>jane</c>.</summary>
    public string UserName { get; init; } = "jane";

    /// <summary>The groups of that user besides <c>system:authenticated</c>. Default: <c>devs</c>.</summary>
    public IReadOnlyList<string> UserGroups { get; init; } = ["devs"];

    /// <summary>The controllers of the cluster that run inside the server. Default: all.</summary>
    public ApiServerControllers Controllers { get; init; } = ApiServerControllers.All;

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"ListenAddress = {ListenAddress}, Port = {Port}, Seed = {Seed}, UserName = {UserName}, Controllers = {Controllers}");   // never a token
        return true;
    }
}
