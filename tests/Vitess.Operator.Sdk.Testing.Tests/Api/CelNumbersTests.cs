using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

public sealed class CelNumbersTests
{
    [Theory]
    [InlineData("6 % 4 == 2")]
    [InlineData("0x10 + 1 == 17")]
    [InlineData("[1, 2, 3][1] == 2")]
    [InlineData("[3, 4].sum() == 7")]
    [InlineData("size('abc') - 1 == 2")]
    [InlineData("1.5 + 1.5 == 3.0")]
    public void Literals_KeepTheirKind(string expression)
    {
        new CelEvaluator(new Dictionary<string, Func<object?>>()).RunFlag(CelPrograms.Get(expression)).ShouldBeTrue();
    }
}
