// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/simulation/simulator.h"

/// The simulator as tests call it.
namespace aigo::test {

using aigo::ProviderSimulator;
using aigo::SimHeaders;
using aigo::SimReply;
using aigo::SimRequest;

} // namespace aigo::test
