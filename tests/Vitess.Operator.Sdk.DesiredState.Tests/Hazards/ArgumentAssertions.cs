namespace Vitess.Operator.Sdk.DesiredState.Tests.Hazards;

internal static class ArgumentAssertions
{
    /// <summary>All of the arguments are there, and no others of the same flags.</summary>
    public static void ShouldSet(this IList<string> arguments, params string[] expected)
    {
        var flags = expected.Select(argument => argument.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        arguments.Where(argument => flags.Contains(argument.Split('=')[0])).ShouldBe(expected);
    }
}
