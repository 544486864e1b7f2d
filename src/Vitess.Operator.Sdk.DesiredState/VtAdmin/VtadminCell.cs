using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>A cell that gets a vtadmin.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="ApiAddress">The address at which browsers reach vtadmin's API.</param>
public sealed record VtadminCell(VitessCellTemplate Cell, string ApiAddress);
