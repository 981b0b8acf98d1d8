// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/onwards.h"
#include "core/domain/result.h"

#include <QFuture>
#include <functional>

namespace aigo {

/// Does what takes long on a thread of its own, from values that it holds. The future tells its progress in
/// thousandths; cancelled, it has no result. What becomes a file goes through Desk::saveMade instead.
QFuture<Status> makeAside(std::function<Status(const Onwards &onwards)> make);

} // namespace aigo
