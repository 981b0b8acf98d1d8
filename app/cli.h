// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace aigo {

/// Where the command line's translated words belong: Cli::tr("…").
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(aigo::Cli)
};

} // namespace aigo
