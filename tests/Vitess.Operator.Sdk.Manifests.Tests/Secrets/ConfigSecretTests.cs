using System.Text;
using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Secrets;

public sealed class ConfigSecretTests
{
    private const string Password = "pass'w\"ord-1234";

    [Fact]
    public void Build_EqualsThePublishedSecretsContent()
    {
        var published = VitessDocuments.Read(File.ReadAllText(SharedFiles.PathOf("reference", "manifests", "101_initial_cluster.yaml")))
            .Select(document => document.Object).OfType<V1Secret>().Single();

        var made = ConfigSecret.For("example").WithUsers(users => users.Add("user", "")).WithInitScript().Build();

        made.Metadata.Name.ShouldBe(published.Metadata.Name);
        made.Data.Keys.ShouldBe(published.StringData.Keys, ignoreOrder: true);
        JsonDifferences.Between(JsonNode.Parse(published.StringData["users.json"]), JsonNode.Parse(Content(made, "users.json"))).ShouldBeEmpty();
        Statements(Content(made, "init_db.sql")).ShouldBe(Statements(published.StringData["init_db.sql"]));
    }

    [Fact]
    public void Users_WithSeveralPasswords_AreOneList()
    {
        var made = ConfigSecret.For("x").WithUsers(users => users
            .Add("app", "old").Add("app", "new", new VtGateUserOptions { LocalOnly = true, Groups = ["readers"], UserData = "caller" })
            .AddHashed("batch", "*6C8989366EAF75BB670AD8EA7A7FC1176A95CEF4")).Build();

        JsonDifferences.Between(
            JsonNode.Parse("""
                {
                  "app": [
                    {"UserData": "app", "Password": "old"},
                    {"UserData": "caller", "Password": "new", "SourceHost": "localhost", "Groups": ["readers"]}
                  ],
                  "batch": [{"UserData": "batch", "MysqlNativePassword": "*6C8989366EAF75BB670AD8EA7A7FC1176A95CEF4"}]
                }
                """),
            JsonNode.Parse(Content(made, "users.json"))).ShouldBeEmpty();
    }

    [Fact]
    public void InitScript_WhatIsAdded_StandsBeforeReadOnlyIsPutBack_AndIsQuoted()
    {
        var account = new SqlAccount("o'neil", "%");
        var made = ConfigSecret.For("x").WithInitScript(script => script
            .CreateDatabase("a-b").CreateUser(account, @"it's \ it").Grant(account, "shop.*", "SELECT", "INSERT").SetPassword(new("vt_repl", "%"), "r")).Build();

        Statements(Content(made, "init_db.sql"))[^5..].ShouldBe(
            [
                "CREATE DATABASE IF NOT EXISTS `a-b`",
                @"CREATE USER 'o''neil'@'%' IDENTIFIED BY 'it''s \\ it'",
                "GRANT SELECT, INSERT ON shop.* TO 'o''neil'@'%'",
                "ALTER USER 'vt_repl'@'%' IDENTIFIED BY 'r'",
                "SET GLOBAL super_read_only=IFNULL(@original_super_read_only, 'ON')",
            ]);
    }

    [Fact]
    public void Rbac_IsReadAsRules()
    {
        var made = ConfigSecret.For("x").WithRbac(rbac => rbac.AllowReading().Allow("Shard", ["planned_reparent_shard"], ["user:ops"], ["local"])).Build();

        Content(made, "rbac.yaml").ShouldBe(
            """
            rules:
            - resource: "*"
              actions:
              - get
              subjects:
              - "*"
              clusters:
              - "*"
            - resource: Shard
              actions:
              - planned_reparent_shard
              subjects:
              - user:ops
              clusters:
              - local

            """);
    }

    [Fact]
    public void Passwords_StandInNoTextFormAndInNoException()
    {
        var statement = SqlStatement.CreateUser(new("app"), Password);
        var script = InitScript.ForVitess().Add(statement);
        var users = new VtGateUsers().Add("app", Password);
        var secret = ConfigSecret.For("shop").WithUsers(to => to.Add("app", Password)).WithInitScript(to => to.Add(statement));
        var broken = Should.Throw<ArgumentException>(() => users.AddHashed("app", Password));
        var builder = VitessClusterBuilder.Create("shop").WithConfigSecret(secret).WithKnownSecret(ExternalCredentials.Secret("db", "vt", Password));
        builder.TryBuild(out _, out var report);
        var refused = new ManifestException("shop", report);

        string?[] texts =
        [
            statement.ToString(), script.ToString(), users.ToString(), secret.ToString(), secret.Build().ToString(), broken.ToString(), builder.ToString(),
            refused.ToString(), .. report.Findings.Select(finding => finding.ToString()), builder.ToYamlUnchecked(),
        ];

        texts.ShouldAllBe(text => !text!.Contains("1234"));
        Content(secret.Build(), "users.json").ShouldContain("1234");
    }

    private static string Content(V1Secret secret, string key) => Encoding.UTF8.GetString(secret.Data[key]);

    private static List<string> Statements(string sql) =>
    [
        .. string.Join(' ', sql.Split('\n').Where(line => !line.StartsWith('#')).Select(line => line.Trim()))
            .Split(';').Select(statement => statement.Trim()).Where(statement => statement.Length > 0),
    ];
}
