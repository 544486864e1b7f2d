using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Tests.Documents;

public class TextProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly Gen<char> Tricky = Gen.Elements(" \t\n\r-:#?!&*|>'\"%@`{}[],=<~.0123456789eExobnyNYtruefalsi+_\\/\u00a0\u2028\ufeff\u0085\u0001\u00e9\u4e2d".ToCharArray());

    private static readonly Gen<string> Texts = Gen.OneOf(
        Tricky.ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => string.Concat((text ?? "").Where(c => !char.IsSurrogate(c) && c != '\0'))),
        Gen.Elements("no", "on", "0123", "1e3", "null", "~", "", "-", "---", "...", "a\n", "a\n\n", "\na", " a\nb", "a \nb", "a\n b\n", "\ud83d\ude00", "a\n\tb\n", "- a", "? a", "a:\nb: c"));

    [Fact]
    public void AnyText_SurvivesAsValue() =>
        Prop.ForAll(Texts.ToArbitrary(), text => ReadBack(new() { ["key"] = text })["key"] == text).Check(Many);

    [Fact]
    public void AnyText_SurvivesAsKey() =>
        Prop.ForAll(Texts.ToArbitrary(), text => ReadBack(new() { [text] = "value", ["other"] = text }) is var map && map[text] == (text == "other" ? text : "value")).Check(Many);

    [Fact]
    public void AnyText_SurvivesInLists() =>
        Prop.ForAll(Texts.ListOf().Select(list => list.ToList()).ToArbitrary(), list =>
        {
            var pod = new V1Pod { ApiVersion = "v1", Kind = "Pod", Metadata = new() { Name = "a" }, Spec = new() { Containers = [new() { Name = "c", Args = list }] } };
            var args = VitessDocuments.Read<V1Pod>(VitessYaml.Write(pod)).Spec.Containers[0].Args;
            return (args ?? []).SequenceEqual(list); // an empty list is as good as none
        }).Check(Many);

    [Fact]
    public void AnyText_IsTheSameToAnotherReader() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
            PlainYaml.Read(VitessYaml.Write(new JsonObject { ["key"] = text })).Single()!["key"]!.GetValue<string>() == text).Check(Many);

    [Fact]
    public void LongKeys_Survive()
    {
        var key = new string('k', 2000);

        ReadBack(new() { [key] = "value" })[key].ShouldBe("value");
    }

    private static IDictionary<string, string> ReadBack(Dictionary<string, string> data)
    {
        var written = VitessYaml.Write(new V1ConfigMap { ApiVersion = "v1", Kind = "ConfigMap", Metadata = new() { Name = "a" }, Data = data });
        return VitessDocuments.Read<V1ConfigMap>(written).Data;
    }
}
