using Vitess.Operator.Sdk.DesiredState.Flags;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Flags;

public class ImageVersionTests
{
    [Theory]
    [InlineData("vitess/lite:v24.0.0", 24)]
    [InlineData("vitess/lite:v24.0.0-mysql80", 24)]
    [InlineData("vitess/lite:V21", 21)]
    [InlineData("vitess/lite:22.0.1", 22)]
    [InlineData("registry.local:5000/vitess/lite:v21.0.3", 21)]
    [InlineData("vitess/lite:v23.0.0@sha256:0123", 23)]
    [InlineData("vitess/lite:latest", null)]
    [InlineData("vitess/lite:mysql80", null)]
    [InlineData("vitess/lite:20260101", null)]
    [InlineData("vitess/lite:24abc", null)]
    [InlineData("registry.local:5000/vitess/lite", null)]
    [InlineData("vitess/lite@sha256:24", null)]
    [InlineData("vitess/lite:", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void VitessRelease_OfImage_ReadsTheTag(string? image, int? major) => (VitessRelease.OfImage(image)?.Major).ShouldBe(major);

    [Theory]
    [InlineData("mysql:8.0.40", "8.0.40-Vitess")]
    [InlineData("mysql:8.0.40-debian", "8.0.40-debian-Vitess")]
    [InlineData("mysql:8", "8-Vitess")]
    [InlineData("mysql:8.0.", "8.0.-Vitess")]
    [InlineData("mysql", null)]
    [InlineData("mysql:", null)]
    [InlineData("mysql:latest", null)]
    [InlineData("mysql:.8", null)]
    [InlineData("mysql:8..0", null)]
    [InlineData("mysql:99999999999999999999", null)]
    [InlineData("vitess/lite:v22.0.0", null)]
    [InlineData("vitess/lite:mysql80", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("localhost:5000/mysql:8.0.40", "5000/mysql:8.0.40-Vitess")]
    [InlineData("mysql@sha256:9ab", "9ab-Vitess")]
    [InlineData("mysql@sha256:ab9", null)]
    public void MysqlServerVersion_OfImage_TakesWhatFollowsTheFirstColon(string? image, string? expected) =>
        MysqlServerVersion.OfImage(image).ShouldBe(expected);
}
