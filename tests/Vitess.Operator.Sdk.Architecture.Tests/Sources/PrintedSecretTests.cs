using System.Reflection;
using System.Runtime.CompilerServices;
using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Sources;

/// <summary>A record prints all its properties unless told otherwise: those with passwords and tokens must be told otherwise.</summary>
public sealed class PrintedSecretTests
{
    private static readonly string[] Endings = ["Password", "Token"];

    [Fact]
    public void RecordsWithPasswordsOrTokens_DoNotPrintThem()
    {
        var found = Directory.GetFiles(AppContext.BaseDirectory, "Vitess.Operator.*.dll").Order(StringComparer.Ordinal)
            .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .SelectMany(file => Assembly.LoadFrom(file).GetTypes())
            .Where(type => type.GetMethod("<Clone>$") is not null && !type.IsAbstract && !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(IsSecret).Select(property => (Type: type, Property: property)))
            .ToList();

        found.Select(entry => entry.Type.Name).ShouldContain("ApiServerOptions");
        found.Where(entry => Canary.IsIn(Printed(entry.Type, entry.Property))).Select(entry => $"{entry.Type.Name}.{entry.Property.Name}").ShouldBeEmpty();
    }

    private static bool IsSecret(PropertyInfo property) =>
        property.PropertyType == typeof(string) && property.CanWrite && Endings.Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal));

    private static string? Printed(Type type, PropertyInfo property)
    {
        var value = type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes) is { } make ? make.Invoke(null) : RuntimeHelpers.GetUninitializedObject(type);
        property.SetValue(value, Canary.Text);
        return value.ToString();
    }
}
