using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>Names have the shapes that the messages about them show as regular expressions.</summary>
public sealed class NameShapesTests
{
    private const string Label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string Qualified = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

    [Fact]
    public void Shapes_AgreeWithTheirExpressions()
    {
        var names = Gen.Elements("a", "z", "A", "0", "9", "-", "_", ".", "=", " ", "~", "\u007f", "é", "\n", "/").ListOf().Select(string.Concat);
        Prop.ForAll(names.ToArbitrary(), name =>
            Agree($"{Label}(\\.{Label})*", NameShapes.IsSubdomain(name), name)
            && Agree(Label, NameShapes.IsLabel(name), name)
            && Agree("[a-z]([-a-z0-9]*[a-z0-9])?", NameShapes.IsLabel1035(name), name)
            && Agree(Qualified, NameShapes.IsQualified(name), name)
            && Agree($"({Qualified})?", NameShapes.IsLabelValue(name), name)
            && Agree("[-._a-zA-Z0-9]+", NameShapes.IsConfigKey(name), name)
            && Agree("[ -<>-~]+", NameShapes.IsEnvName(name), name)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static bool Agree(string expression, bool isShape, string name) => Regex.IsMatch(name, $@"^(?:{expression})\z") == isShape;
}
