using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Checking;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>Pages made from the code and its comments.</summary>
internal static class ReferencePages
{
    private static readonly Type[] Operator =
    [
        typeof(VitessOperatorOptions), typeof(LeaderElectionSettings), typeof(HealthSettings), typeof(VitessOperatorParts), typeof(VitessEngineOptions), typeof(EngineIntervals), typeof(OperatorDefaults), typeof(InformerOptions),
        typeof(EventRecorderOptions), typeof(KubernetesObjectClientOptions), typeof(LeaderElectionOptions), typeof(ControllerManagerOptions), typeof(ControllerOptions), typeof(BackupInventoryOptions),
    ];

    private static readonly Type[] TestKit =
        [typeof(VitessTestClusterOptions), typeof(ApiServerOptions), typeof(WorldOptions), typeof(WorldTimings), typeof(FaultRule), typeof(SafetyCheckerOptions)];

    /// <summary>Every setting with its default.</summary>
    public static string Options()
    {
        var text = new StringBuilder("""
            # Options

            This page is generated from the code (`UPDATE_REFERENCE_PAGES=1 dotnet test tests/Vitess.Operator.Sdk.Architecture.Tests --filter ReferencePagesTests`).

            `VitessOperatorOptions` binds from configuration: `services.AddVitessOperator(configuration.GetSection("VitessOperator"))`; times are written `hh:mm:ss`. The others
            are records, set in code; `ConfigureEngine` gives access to those of the engine.

            """);
        text.Append("\n## The operator\n");
        Array.ForEach(Operator, type => Append(text, type));
        text.Append("\n## The test kit\n");
        Array.ForEach(TestKit, type => Append(text, type));
        return text.ToString();
    }

    /// <summary>Every reason of an Event, and every condition.</summary>
    public static string Events()
    {
        var text = new StringBuilder("""
            # Events and conditions

            This page is generated from the code (`UPDATE_REFERENCE_PAGES=1 dotnet test tests/Vitess.Operator.Sdk.Architecture.Tests --filter ReferencePagesTests`).
            Sources: controllers.md sections 7 and 12.

            ## Reasons of Events

            The same Event is not written again and again: repeats are counted, and a burst is limited per object.


            """);
        Constants(text, "reason", typeof(VitessEventReasons));
        text.Append("\n## Conditions of keyspaces\n\n");
        Constants(text, "type", typeof(VitessKeyspaceConditionTypes));
        return text.ToString();
    }

    private static void Constants(StringBuilder text, string title, Type type)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {title} | meaning |\n| --- | --- |\n");
        foreach (var constant in type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).OrderBy(field => (string)field.GetRawConstantValue()!, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{constant.GetRawConstantValue()}` | {XmlComments.Of(constant)} |\n");
        }
    }

    private static void Append(StringBuilder text, Type type)
    {
        var defaults = type.GetConstructor(Type.EmptyTypes) is { } make ? make.Invoke(null) : null;
        text.Append(CultureInfo.InvariantCulture, $"\n### {type.Name}\n\n{XmlComments.Of(type)}\n\n| setting | type | default | meaning |\n| --- | --- | --- | --- |\n");
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsSetting).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            var value = defaults is null || property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null ? "" : Shown(property.GetValue(defaults));
            text.Append(CultureInfo.InvariantCulture, $"| `{property.Name}` | {TypeName(property.PropertyType)} | {value} | {XmlComments.Of(property)} |\n");
        }
    }

    private static bool IsSetting(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } || typeof(IList).IsAssignableFrom(property.PropertyType) || property.PropertyType.Name.StartsWith("IList", StringComparison.Ordinal);

    private static string Shown(object? value) => value switch
    {
        null => "",
        string text => $"`{text}`",
        bool flag => flag ? "true" : "false",
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        Enum or int or long or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        ICollection { Count: 0 } => "none",
        Backoff backoff => $"{Shown(backoff.Base)} to {Shown(backoff.Cap)}",
        IEnumerable<string> texts => string.Join(", ", texts.Select(Shown)),
        _ => "",
    };

    private static string TypeName(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return TypeName(inner);
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}&lt;{string.Join(", ", type.GetGenericArguments().Select(TypeName))}&gt;"
            : type.Name;
    }
}
