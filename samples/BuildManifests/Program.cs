using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Models;

// A fragment: what all tablets of the company share, written once.
Action<MysqlPoolBuilder> tablet = pool => pool
    .WithMemory(mysqld: "1Gi", vttablet: "256Mi")
    .WithStorage("10Gi")
    .WithVttabletFlag("db_charset", "utf8mb4");

// Users and init script; in a real service the password comes from where secrets are kept.
var secret = ConfigSecret.For("shop")
    .WithUsers(users => users.Add("app", password: Environment.GetEnvironmentVariable("SHOP_PASSWORD") ?? "only-a-sample"))
    .WithInitScript(script => script.CreateDatabase("reports"));

var shop = VitessClusterBuilder.Create("shop")
    .WithImages(VitessImages.Release("v24.0.0"))
    .WithConfigSecret(secret)
    .UpdateImmediately()
    .AddCell("zone1", cell => cell
        .WithComment("One failure domain; add a second one before production.")
        .WithGateway(gateway => gateway.WithReplicas(2).WithStaticAuthentication().WithResources(Resources.Of("100m", "256Mi"))))
    .AddKeyspace("goods", keyspace => keyspace
        .WithVtOrc()
        .SemiSync(ReplicaPools.In("zone1", 3, tablet))
        .Unsharded())
    .AddKeyspace("customers", keyspace => keyspace
        .WithVtOrc()
        .SemiSync(ReplicaPools.In("zone1", 3, tablet))
        .Sharded(parts: 2));

// Kubernetes gets the Secret first. Here only its keys are shown.
Console.WriteLine($"# {secret}");
Console.Write(shop.ToYaml());
