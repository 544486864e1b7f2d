using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Rules.Pools;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Gateway;

/// <summary>Rules on who may log in to vtgate, how, and whether there is any.</summary>
internal static class GatewayRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cells(new("V1006", Error, "vtgate serves plain text, because its certificate or key is missing", "secureTransport: {required: true, tls: {certSecret: {…}}}"), HalfTls),
        RuleOf.Cells(new("V1007", Error, "The operator looks for a certificate by a volume's name", "tls: {certSecret: {volumeName: v, key: k}}, target original"), VolumeOnly),
        RuleOf.Cells(new("V1009", Error, "Nobody may log in to vtgate, so it exits", "cells: [{name: zone1, gateway: {}}]"), NoUsers),
        RuleOf.Cells(new("V1011", Warning, "A cell has no vtgate", "gateway: {replicas: 0}"), NoReplicas),
        RuleOf.Cells(new("V1012", Warning, "The authority of vtgate's clients is ignored", "tls: {clientCACertSecret: {…}}"), AuthorityAlone),
    ];

    private static bool IsSet(SecretSource? source) =>
        !string.IsNullOrEmpty(source?.Key) && !(string.IsNullOrEmpty(source.Name) && string.IsNullOrEmpty(source.VolumeName));

    private static void HalfTls(CellScope cell, RuleFindings found)
    {
        var transport = cell.Cell.Gateway?.SecureTransport;
        var (certificate, key) = (IsSet(transport?.Tls?.CertSecret), IsSet(transport?.Tls?.KeySecret));
        if (transport is not null && (certificate != key || (transport.Required && !certificate)))
        {
            var missing = certificate ? "keySecret" : key ? "certSecret" : "certSecret and keySecret";
            found.Add(
                cell.Path + ".gateway.secureTransport" + (transport.Tls is null ? "" : ".tls"),
                $"Without {missing} the whole block is dropped without a word: vtgate serves plain text{(transport.Required ? ", although required is true" : "")}.",
                $"Add {missing}.");
        }
    }

    private static void VolumeOnly(CellScope cell, RuleFindings found)
    {
        var tls = cell.Cell.Gateway?.SecureTransport?.Tls;
        if (!cell.Cluster.Context.Target.IsSdk && tls is not null)
        {
            Check("certSecret", tls.CertSecret);
            Check("keySecret", tls.KeySecret);
            Check("clientCACertSecret", tls.ClientCACertSecret);
        }

        void Check(string field, SecretSource? source)
        {
            if (source is { VolumeName.Length: > 0 } && string.IsNullOrEmpty(source.Name))
            {
                found.Add($"{cell.Path}.gateway.secureTransport.tls.{field}", "The operator looks for a Secret without a name and fails: vtgate is never deployed or updated.", "Give the name of the Secret.");
            }
        }
    }

    private static void NoUsers(CellScope cell, RuleFindings found)
    {
        var gateway = cell.Cell.Gateway;
        var flags = (gateway?.ExtraFlags?.Keys ?? []).Concat(cell.Cluster.Spec.ExtraVitessFlags?.Keys ?? []);
        if (!IsSet(gateway?.Authentication?.Static?.Secret) && !flags.Any(IsAboutUsers))
        {
            found.Add(
                cell.Path + ".gateway" + (gateway is null ? "" : ".authentication"),
                "There is no Secret with users and no other way to log in: vtgate exits at start, again and again.",
                "Set authentication.static.secret, or extraFlags: {mysql_auth_server_impl: none} to let everybody in.",

                // A spec that does not speak of vtgate at all may be about tablets alone; who writes a gateway wants one that runs.
                gateway is null ? Warning : Error);
        }
    }

    private static bool IsAboutUsers(string flag) =>
        KnownFlags.Plain(flag) is "mysql-auth-server-impl" or "mysql-auth-server-static-file" or "mysql-auth-server-static-string";

    private static void NoReplicas(CellScope cell, RuleFindings found)
    {
        if (cell.Cell.Gateway?.Replicas == 0)
        {
            found.Add(cell.Path + ".gateway.replicas", "The cell has no vtgate and reports Available all the same, although nothing serves.", "Set replicas to 1 or more.");
        }
    }

    private static void AuthorityAlone(CellScope cell, RuleFindings found)
    {
        var tls = cell.Cell.Gateway?.SecureTransport?.Tls;
        if (IsSet(tls?.ClientCACertSecret) && !(IsSet(tls?.CertSecret) && IsSet(tls?.KeySecret)))
        {
            found.Add(cell.Path + ".gateway.secureTransport.tls.clientCACertSecret", "Without certSecret and keySecret it is ignored: clients are not checked.", "Add certSecret and keySecret.");
        }
    }
}
