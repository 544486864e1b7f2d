using Vitess.Operator.Sdk.DesiredState.FieldMap;

namespace Vitess.Operator.Sdk.DesiredState.Tests.FieldMap;

public class FieldMapperTests
{
    [Fact]
    public void EveryField_ReachesAnObject_OrHasANoteThatSaysWhyNot() =>
        FieldMapText.Rows.Where(row => row.Marks.HasFlag(FieldMarks.Ignored) && row.Note is null).Select(row => $"{row.Field.Kind} {row.Field.Path}").ShouldBeEmpty();

    [Fact]
    public void EveryEffect_NamesItsBuilder() =>
        FieldMapText.Rows.SelectMany(row => row.Effects).Where(effect => effect.Builder.Length == 0).Distinct().ShouldBeEmpty();

    [Theory]
    [InlineData("spec.keyspaces[].partitionings[].equal.shardTemplate.tabletPools[].mysqld.configOverrides", FieldMarks.RestartsPods)]
    [InlineData("spec.cells[0].gateway.replicas", FieldMarks.None)]
    [InlineData("spec.globalLockserver.etcd.dataVolumeClaimTemplate", FieldMarks.ReadAtCreationOnly)]
    [InlineData("spec.keyspaces[2].durabilityPolicy", FieldMarks.Ignored)]
    [InlineData("spec.cells[].name", FieldMarks.ChangesTheSetOfObjects)]
    public void Explain_MarksWhatAChangeMeans(string path, FieldMarks mark)
    {
        var row = new FieldMapper().Explain(path).ShouldNotBeNull();

        if (mark == FieldMarks.None)
        {
            row.Marks.ShouldBe(FieldMarks.None);
        }

        row.Marks.HasFlag(mark).ShouldBeTrue($"{row.Marks}");
    }

    [Fact]
    public void Explain_NamesThePlacesOfTheField() =>
        new FieldMapper().Explain("spec.cells[].gateway.extraFlags")!.Effects.Where(effect => !effect.IsCopy).Select(effect => effect.ToString())
            .ShouldBe(["Deployment (vtgate) spec.template.spec.containers[vtgate].args[--field-map]"]);

    [Fact]
    public void Explain_UnknownField_IsNull() => new FieldMapper().Explain("spec.cells[].nonsense").ShouldBeNull();
}
