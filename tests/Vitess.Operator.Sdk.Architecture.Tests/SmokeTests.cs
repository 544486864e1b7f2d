namespace Vitess.Operator.Sdk.Architecture.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Shared_Folder_IsBesideTheCheckout() => Directory.Exists(TestSupport.SharedFiles.Root).ShouldBeTrue();
}
