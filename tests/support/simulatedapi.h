// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/simulation/simulatedapi.h"
#include "tests/support/simulator.h"

namespace aigo::test {

using aigo::modelsNamed;
using aigo::modelsOf;
using aigo::simulateAnthropic;
using aigo::simulateAzure;
using aigo::simulateGoogle;
using aigo::simulateHub;
using aigo::simulateOllama;
using aigo::simulateOpenAi;
using aigo::simulateXai;

} // namespace aigo::test
