namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Rules on vtgate, on vtadmin and on lock servers, in CEL.</summary>
internal static class CelGateways
{
    private const string Transport = "gateway.secureTransport";
    private const string Certificate = Transport + ".tls.certSecret";
    private const string Key = Transport + ".tls.keySecret";
    private const string GlobalKind = "(" + "has(object.spec.globalLockserver) && has(object.spec.globalLockserver.external) ? object.spec.globalLockserver.external.implementation : 'etcd2')";
    private const string KnownKinds = "['', 'etcd2', 'zk2', 'consul', 'k8s', 'memorytopo']";

    public static IReadOnlyList<CelRule> Rules { get; } =
    [
        new(
            "V0408", CelLevel.Cell,
            $"!has(self.lockserver) || (has(self.lockserver.external) ? self.lockserver.external.implementation in ['', {GlobalKind}] : !has(self.lockserver.etcd) || {GlobalKind} == 'etcd2')",
            "the lock server of a cell has to be of the kind of the global one"),
        new("V1002", CelLevel.Cell, Cel.IfAny("self", "gateway.autoscaler", _ => "has(self.gateway.replicas)"), "an autoscaler needs gateway.replicas to start from") { ForOriginal = true, FitsDefinition = true },
        new(
            "V1003", CelLevel.Autoscaler, "has(self.maxReplicas) && self.maxReplicas > 0 && (!has(self.minReplicas) || self.maxReplicas >= self.minReplicas)",
            "an autoscaler needs maxReplicas of at least 1 and of minReplicas") { FitsDefinition = true },
        new("V1004", CelLevel.Autoscaler, "!has(self.minReplicas) || self.minReplicas > 0", "an autoscaler needs minReplicas of at least 1") { FitsDefinition = true },
        new("V1006", CelLevel.Cell, Cel.IfAny("self", Transport, WholeTls), "TLS needs certSecret and keySecret: vtgate would serve plain text"),
        new("V1007", CelLevel.Cell, NamedTls, "the operator finds a Secret for TLS by its name only") { ForOriginal = true },
        new("V1009", CelLevel.Cell, MayLogIn, "set authentication.static.secret, or extraFlags with mysql_auth_server_impl: none: vtgate exits without"),
        new("V1101", CelLevel.Spec, "!has(self.vtadmin) || size(self.vtadmin.apiAddresses) > 0", "vtadmin needs an address in apiAddresses") { FitsDefinition = true },
        new("V2020", CelLevel.Spec, KnownKind, "Vitess has no lock server of this kind; use etcd2, zk2 or consul"),
    ];

    /// <summary>The rule on addresses of vtadmin. The Go operator counts the cells that are written, this library's engine those that are meant.</summary>
    public static CelRule Addresses(bool original)
    {
        const string Written = "(has(self.vtadmin.cells) ? size(self.vtadmin.cells) : 0)";
        var cells = original ? Written : $"({Written} > 0 ? {Written} : size(self.cells))";
        return new("V1102", CelLevel.Spec, $"!has(self.vtadmin) || size(self.vtadmin.apiAddresses) < 2 || size(self.vtadmin.apiAddresses) == {cells}", "vtadmin needs one address, or one for each of its cells")
        {
            FitsDefinition = true,
        };
    }

    private static string WholeTls(string transport)
    {
        var (certificate, key) = (CelSecrets.IsGiven("self", Certificate), CelSecrets.IsGiven("self", Key));
        return $"{certificate} == {key} && (!has({transport}.required) || !{transport}.required || {certificate})";
    }

    private static string NamedTls => string.Join(" && ", new[] { Certificate, Key, Transport + ".tls.clientCACertSecret" }
        .Select(source => Cel.IfAny("self", source, place => $"!{Cel.IsSet($"{place}.volumeName")} || {Cel.IsSet($"{place}.name")}")));

    // A cell without a gateway may be about tablets alone.
    private static string MayLogIn
    {
        get
        {
            static string Flag(string flags) => $"{flags}.exists(f, f.matches('^-*mysql[-_]auth[-_]server[-_](impl|static[-_](file|string))$'))";
            return $"!has(self.gateway) || {CelSecrets.IsGiven("self", "gateway.authentication.static.secret")}"
                + $" || (has(self.gateway.extraFlags) && {Flag("self.gateway.extraFlags")}) || (has(object.spec.extraVitessFlags) && {Flag("object.spec.extraVitessFlags")})";
        }
    }

    private static string KnownKind =>
        Cel.IfAny("self", "globalLockserver.external", Known) + $" && self.cells.all(c, {Cel.IfAny("c", "lockserver.external", Known)})";

    private static string Known(string external) => $"{external}.implementation in {KnownKinds}";
}
