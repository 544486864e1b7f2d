namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Shared boxes for the values that occur most.</summary>
internal static class Boxed
{
    public static readonly object True = true;
    public static readonly object False = false;

    private static readonly object[] Small = [.. Enumerable.Range(-1, 1026).Select(i => (object)(long)i)];

    public static object Of(long value) => value is >= -1 and < 1024 ? Small[value + 1] : value;

    public static object Of(bool value) => value ? True : False;
}
