namespace Vitess.Operator.Sdk.Architecture.Tests.Sources;

/// <summary>The bars of size: small files, short methods, one type per file.</summary>
public sealed class SizeTests
{
    private const int MaxFile = 500;
    private const int MaxDesiredStateFile = 300;
    private const int MedianFile = 60;
    private const int MaxMethod = 60;
    private const int MaxDesiredStateMethod = 40;
    private const int MethodPercentile95 = 24;

    private static readonly IReadOnlyList<SourceFile> Shipped = SourceFile.Below("src");
    private static readonly IReadOnlyList<SourceFile> DesiredState = SourceFile.Below("src/Vitess.Operator.Sdk.DesiredState");
    private static readonly IReadOnlyList<SourceFile> All = [.. Shipped, .. SourceFile.Below("benchmarks", "eng", "samples", "tests")];

    [Fact]
    public void NoFile_IsLong()
    {
        All.Count.ShouldBeGreaterThan(50);
        TooLong(All, MaxFile).ShouldBeEmpty();
        TooLong(DesiredState, MaxDesiredStateFile).ShouldBeEmpty();
    }

    [Fact]
    public void TheMedianFile_IsAPage() => Percentile.Of(Shipped.Select(file => file.Lines), 0.5).ShouldBeLessThanOrEqualTo(MedianFile);

    [Fact]
    public void NoMethod_IsLong()
    {
        TooLongMethods(All, MaxMethod).ShouldBeEmpty();
        TooLongMethods(DesiredState, MaxDesiredStateMethod).ShouldBeEmpty();
    }

    [Fact]
    public void MostMethods_AreShort() =>
        Percentile.Of(Shipped.SelectMany(file => file.Methods()).Select(method => method.Lines), 0.95).ShouldBeLessThanOrEqualTo(MethodPercentile95);

    [Fact]
    public void EveryFile_HoldsOneType() =>
        All.Select(file => (file.Name, Types: file.Types().Distinct().ToList())) // a type and its generic twin may share a file
            .Where(file => file.Types.Count > 1)
            .Select(file => $"{file.Name}: {string.Join(", ", file.Types)}")
            .ShouldBeEmpty();

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files, int max) =>
        files.Where(file => file.Lines > max).Select(file => $"{file.Name}: {file.Lines} lines");

    private static IEnumerable<string> TooLongMethods(IEnumerable<SourceFile> files, int max) =>
        files.SelectMany(file => file.Methods()).Where(method => method.Lines > max).Select(method => $"{method.Name}: {method.Lines} lines");
}
