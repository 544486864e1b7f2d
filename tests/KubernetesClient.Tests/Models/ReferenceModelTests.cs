using k8s.Models;

namespace KubernetesClient.Tests.Models;

/// <summary>The generated models against appendix A of reference/kubernetesclient-api.md.</summary>
public sealed class ReferenceModelTests
{
    /// <summary>Kinds of the reference of which the definitions, and so the stand-in, hold nothing.</summary>
    private static readonly string[] NotInTheDefinitions =
    [
        "Admissionregistrationv1ServiceReference",
        "Admissionregistrationv1WebhookClientConfig",
        "V1MutatingWebhook",
        "V1MutatingWebhookConfiguration",
        "V1MutatingWebhookConfigurationList",
        "V1RuleWithOperations",
        "V1ValidatingWebhook",
        "V1ValidatingWebhookConfiguration",
        "V1ValidatingWebhookConfigurationList",
    ];

    private static readonly Dictionary<string, Type> Models = typeof(V1Pod).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == "k8s.Models" && !type.IsNested)
        .ToDictionary(type => type.Name.Split('`')[0], StringComparer.Ordinal);

    private static readonly (ReferenceModel Expected, Type Actual)[] Both =
        [.. ReferenceModel.All.Where(row => Models.ContainsKey(row.Name)).Select(row => (row, Models[row.Name]))];

    [Fact]
    public void EveryModelOfTheReference_Exists_ExceptWhatTheDefinitionsLack()
    {
        ReferenceModel.All.Count.ShouldBeGreaterThan(350);
        ReferenceModel.All.Select(row => row.Name).Where(name => !Models.ContainsKey(name)).ShouldBe(NotInTheDefinitions);
    }

    [Fact]
    public void Properties_HaveTheListedTypesNamesAndOrder() =>
        Differences(row => row.Properties, ModelShape.Properties).ShouldBeEmpty();

    [Fact]
    public void Interfaces_AreTheListedOnes() =>
        Differences(row => row.Interfaces.Order(StringComparer.Ordinal), ModelShape.Interfaces).ShouldBeEmpty();

    [Fact]
    public void Entities_AndTheirConstants_AreTheListedOnes()
    {
        Differences(row => [row.Entity], model => [ModelShape.Entity(model)]).ShouldBeEmpty();
        Differences(row => [row.Entity], model => [ModelShape.Constants(model)]).ShouldBeEmpty();
    }

    [Fact]
    public void EveryModel_IsARecordThatCanBeMadeEmpty()
    {
        var odd = Both.Where(pair => pair.Actual.GetMethod("<Clone>$") is null || pair.Actual.GetConstructor(Type.EmptyTypes) is null);
        odd.Select(pair => pair.Actual.Name).ShouldBeEmpty();
    }

    [Fact]
    public void NoModel_ClaimsAStatusInterface() =>
        Models.Values.Where(type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IStatus<>))).ShouldBeEmpty();

    private static List<string> Differences(Func<ReferenceModel, IEnumerable<string?>> expected, Func<Type, IEnumerable<string?>> actual)
    {
        var differences = new List<string>();
        foreach (var (row, model) in Both)
        {
            var (wanted, got) = (expected(row).ToList(), actual(model).ToList());
            differences.AddRange(wanted.Except(got).Select(item => $"{row.Name}: missing {item}"));
            differences.AddRange(got.Except(wanted).Select(item => $"{row.Name}: not listed {item}"));
            if (differences.Count == 0 && !wanted.SequenceEqual(got))
            {
                differences.Add($"{row.Name}: other order");
            }
        }

        return differences;
    }
}
