using Vitess.Operator.Sdk.DesiredState.Flags;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Flags;

public class FlagSetTests
{
    [Fact]
    public void Arguments_OfNoFlags_AreNone()
    {
        new FlagSet().ToArguments().ShouldBeEmpty();
        new FlagSet().ToSwitches().ShouldBeEmpty();
    }

    [Fact]
    public void Arguments_AreSortedByNameNotByText() =>
        new FlagSet().Set("initial-cluster-state", "new").Set("initial-cluster", "a").Set("cells_to_watch", "z").Set("cell", "z").Set("Zone", "").ToArguments()
            .ShouldBe(["--Zone=", "--cell=z", "--cells_to_watch=z", "--initial-cluster=a", "--initial-cluster-state=new"]);

    [Fact]
    public void Arguments_ShowBooleansAndNumbers() =>
        new FlagSet().Set("on", true).Set("off", false).Set("port", 15000).ToArguments().ShouldBe(["--off=false", "--on=true", "--port=15000"]);

    [Fact]
    public void Switches_TurnBooleansIntoNames_AndLowerTheRest() =>
        new FlagSet().Set("flag4", "true").Set("flag5", "false").Set("flag6", "value6").Set("g", "TRUE").Set("f", "AbC").Set("i", "").ToSwitches()
            .ShouldBe(["--f=abc", "--flag4", "--no-flag5", "--flag6=value6", "--g", "--i="]);

    [Fact]
    public void Set_SameName_KeepsTheLastValue() => new FlagSet().Set("a", "1").Set("b", "2").Set("a", "3").ToArguments().ShouldBe(["--a=3", "--b=2"]);

    [Fact]
    public void SetIfAbsent_PresentFlag_IsLeftAlone() => new FlagSet().Set("a", "1").SetIfAbsent("a", "2").SetIfAbsent("b", "2").ToArguments().ShouldBe(["--a=1", "--b=2"]);

    [Fact]
    public void SetUser_DropsDashesInFront_AndFoldsNothingElse() =>
        new FlagSet().Set("buffer_size", "1").SetUser(new Dictionary<string, string> { ["--buffer-size"] = "2", ["-x"] = "3", ["---"] = "4" }).ToArguments()
            .ShouldBe(["--=4", "--buffer-size=2", "--buffer_size=1", "--x=3"]);

    [Fact]
    public void SetUser_SameNameOnceTrimmed_TakesTheOneWithoutDashes() =>
        new FlagSet().SetUser(new Dictionary<string, string> { ["x"] = "2", ["--x"] = "1" }).ToArguments().ShouldBe(["--x=2"]);

    [Fact]
    public void Set_MoreThanUsual_KeepsAll()
    {
        var flags = new FlagSet();
        for (var i = 0; i < 200; i++)
        {
            flags.Set($"f{i:D3}", i);
        }

        flags.ToArguments().Count.ShouldBe(200);
        flags.ValueOf("f123").ShouldBe("123");
    }

    [Theory]
    [InlineData("vitess/lite:v19.0.0", false)]
    [InlineData("vitess/lite:v20.0.0", true)]
    [InlineData("registry.local:5000/vitess/lite:v21.0.3", true)]
    [InlineData("vitess/lite:latest", true)]
    [InlineData("vitess/lite", true)]
    public void Set_FlagThatTheImageDoesNotKnow_IsLeftOut(string image, bool known) =>
        new FlagSet(FlagDialect.Of(VitessPrograms.VtTablet, image)).Set("unmanaged", true).Contains("unmanaged").ShouldBe(known);

    [Theory]
    [InlineData("vitess/vtadmin:v24.0.0", new[] { "--addr=:15001", "--logtostderr=true", "--tracer=opentracing-jaeger" })]
    [InlineData("vitess/vtadmin:v25.0.0", new[] { "--addr=:15001" })]
    public void Set_FlagThatTheImageKnowsNoMore_IsLeftOut(string image, string[] expected) =>
        new FlagSet(FlagDialect.Of(VitessPrograms.VtAdmin, image)).Set("addr", ":15001").Set("tracer", "opentracing-jaeger").Set("logtostderr", true)
            .ToArguments().ShouldBe(expected);

    [Fact]
    public void SetUser_FlagThatTheImageDoesNotKnow_StaysAsAskedFor() =>
        new FlagSet(FlagDialect.Of(VitessPrograms.VtOrc, "vitess/lite:v20.0.0")).Set("cell", "a").SetUser(new Dictionary<string, string> { ["cell"] = "b" })
            .ToArguments().ShouldBe(["--cell=b"]);

    [Fact]
    public void Arguments_FromRelease25On_AreSpelledWithDashes()
    {
        var flags = new FlagSet(FlagDialect.Of(VitessPrograms.VtGate, "vitess/lite:v25.0.0")).Set("buffer_size", "1").Set("tablet-path", "a_b");

        flags.SetUser(new Dictionary<string, string> { ["buffer-size"] = "2" });

        flags.Contains("buffer_size").ShouldBeTrue();
        flags.ToArguments().ShouldBe(["--buffer-size=2", "--tablet-path=a_b"]);
    }
}
