;; The analyser's arithmetic, four floats at a time; src/lib/language/arithmetic.ts says what each function
;; computes.
;; Every address comes in floats. Rows of input stand 96 floats (384 bytes) apart.
(module
  (memory (export "memory") 1)

  ;; outputs = bias + weights . inputs, for two rows at once and blocks of twelve outputs.
  ;; Weights of a block: twelve floats for each input. With $maxout the twelve are three pieces of
  ;; four units, and the largest piece of each unit is kept.
  (func (export "layer")
    (param $inputs i32) (param $rows i32) (param $weights i32) (param $bias i32) (param $blocks i32)
    (param $width i32) (param $outputs i32) (param $step i32) (param $maxout i32)
    (local $row i32) (local $w i32) (local $x i32) (local $end i32) (local $y0 i32) (local $y1 i32)
    (local $x0 v128) (local $x1 v128) (local $w0 v128) (local $w1 v128) (local $w2 v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $b0 v128) (local $b1 v128) (local $b2 v128)
    (local.set $inputs (i32.shl (local.get $inputs) (i32.const 2)))
    (local.set $weights (i32.shl (local.get $weights) (i32.const 2)))
    (local.set $bias (i32.shl (local.get $bias) (i32.const 2)))
    (local.set $width (i32.shl (local.get $width) (i32.const 2)))
    (local.set $outputs (i32.shl (local.get $outputs) (i32.const 2)))
    (local.set $step (i32.shl (local.get $step) (i32.const 2)))
    (loop $block
      (local.set $row (i32.const 0))
      (local.set $y0 (local.get $outputs))
      (loop $pair
        (local.set $w (local.get $weights))
        (local.set $x (i32.add (local.get $inputs) (i32.mul (local.get $row) (i32.const 384))))
        (local.set $end (i32.add (local.get $x) (local.get $width)))
        (local.set $a0 (v128.load (local.get $bias)))
        (local.set $a1 (v128.load offset=16 (local.get $bias)))
        (local.set $a2 (v128.load offset=32 (local.get $bias)))
        (local.set $b0 (local.get $a0))
        (local.set $b1 (local.get $a1))
        (local.set $b2 (local.get $a2))
        (loop $input
          (local.set $w0 (v128.load (local.get $w)))
          (local.set $w1 (v128.load offset=16 (local.get $w)))
          (local.set $w2 (v128.load offset=32 (local.get $w)))
          (local.set $x0 (v128.load32_splat (local.get $x)))
          (local.set $a0 (f32x4.add (local.get $a0) (f32x4.mul (local.get $x0) (local.get $w0))))
          (local.set $a1 (f32x4.add (local.get $a1) (f32x4.mul (local.get $x0) (local.get $w1))))
          (local.set $a2 (f32x4.add (local.get $a2) (f32x4.mul (local.get $x0) (local.get $w2))))
          (local.set $x1 (v128.load32_splat offset=384 (local.get $x)))
          (local.set $b0 (f32x4.add (local.get $b0) (f32x4.mul (local.get $x1) (local.get $w0))))
          (local.set $b1 (f32x4.add (local.get $b1) (f32x4.mul (local.get $x1) (local.get $w1))))
          (local.set $b2 (f32x4.add (local.get $b2) (f32x4.mul (local.get $x1) (local.get $w2))))
          (local.set $w (i32.add (local.get $w) (i32.const 48)))
          (local.set $x (i32.add (local.get $x) (i32.const 4)))
          (br_if $input (i32.lt_u (local.get $x) (local.get $end))))
        (local.set $y1 (i32.add (local.get $y0) (local.get $step)))
        (if (local.get $maxout)
          (then
            (v128.store (local.get $y0)
              (f32x4.pmax (f32x4.pmax (local.get $a0) (local.get $a1)) (local.get $a2)))
            (v128.store (local.get $y1)
              (f32x4.pmax (f32x4.pmax (local.get $b0) (local.get $b1)) (local.get $b2))))
          (else
            (v128.store (local.get $y0) (local.get $a0))
            (v128.store offset=16 (local.get $y0) (local.get $a1))
            (v128.store offset=32 (local.get $y0) (local.get $a2))
            (v128.store (local.get $y1) (local.get $b0))
            (v128.store offset=16 (local.get $y1) (local.get $b1))
            (v128.store offset=32 (local.get $y1) (local.get $b2))))
        (local.set $y0 (i32.add (local.get $y1) (local.get $step)))
        (local.set $row (i32.add (local.get $row) (i32.const 2)))
        (br_if $pair (i32.lt_u (local.get $row) (local.get $rows))))
      (local.set $weights (local.get $w))
      (local.set $bias (i32.add (local.get $bias) (i32.const 48)))
      (local.set $outputs
        (i32.add (local.get $outputs) (select (i32.const 16) (i32.const 48) (local.get $maxout))))
      (local.set $blocks (i32.sub (local.get $blocks) (i32.const 1)))
      (br_if $block (local.get $blocks))))

  (func $sum (param $v v128) (result f32)
    (f32.add
      (f32.add
        (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
        (f32x4.extract_lane 2 (local.get $v)))
      (f32x4.extract_lane 3 (local.get $v))))

  ;; sums += gain * (values - mean) / deviation + shift, for rows of 96 values.
  (func (export "normalize")
    (param $values i32) (param $rows i32) (param $gain i32) (param $shift i32) (param $sums i32)
    (local $at i32) (local $v v128) (local $total v128) (local $mean v128) (local $scale v128)
    (local.set $values (i32.shl (local.get $values) (i32.const 2)))
    (local.set $gain (i32.shl (local.get $gain) (i32.const 2)))
    (local.set $shift (i32.shl (local.get $shift) (i32.const 2)))
    (local.set $sums (i32.shl (local.get $sums) (i32.const 2)))
    (loop $row
      (local.set $total (v128.const f32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $add
        (local.set $total
          (f32x4.add (local.get $total) (v128.load (i32.add (local.get $values) (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $add (i32.lt_u (local.get $at) (i32.const 384))))
      (local.set $mean (f32x4.splat (f32.div (call $sum (local.get $total)) (f32.const 96))))
      (local.set $total (v128.const f32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $square
        (local.set $v
          (f32x4.sub (v128.load (i32.add (local.get $values) (local.get $at))) (local.get $mean)))
        (local.set $total (f32x4.add (local.get $total) (f32x4.mul (local.get $v) (local.get $v))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $square (i32.lt_u (local.get $at) (i32.const 384))))
      (local.set $scale
        (f32x4.splat
          (f32.div (f32.const 1)
            (f32.sqrt
              (f32.add (f32.div (call $sum (local.get $total)) (f32.const 96)) (f32.const 1e-8))))))
      (local.set $at (i32.const 0))
      (loop $write
        (local.set $v
          (f32x4.mul
            (f32x4.sub (v128.load (i32.add (local.get $values) (local.get $at))) (local.get $mean))
            (local.get $scale)))
        (v128.store (i32.add (local.get $sums) (local.get $at))
          (f32x4.add
            (v128.load (i32.add (local.get $sums) (local.get $at)))
            (f32x4.add
              (f32x4.mul (local.get $v) (v128.load (i32.add (local.get $gain) (local.get $at))))
              (v128.load (i32.add (local.get $shift) (local.get $at))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $write (i32.lt_u (local.get $at) (i32.const 384))))
      (local.set $values (i32.add (local.get $values) (i32.const 384)))
      (local.set $sums (i32.add (local.get $sums) (i32.const 384)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows))))

  ;; The parser's hidden layer of one state: the rows named by the integers at $list are summed, the
  ;; bias added; of each unit's two pieces (64 floats apart) the larger is kept.
  (func (export "gather")
    (param $list i32) (param $count i32) (param $bias i32) (param $outputs i32)
    (local $at i32) (local $item i32) (local $end i32) (local $row i32) (local $a v128) (local $b v128)
    (local.set $list (i32.shl (local.get $list) (i32.const 2)))
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $bias (i32.shl (local.get $bias) (i32.const 2)))
    (local.set $outputs (i32.shl (local.get $outputs) (i32.const 2)))
    (loop $unit
      (local.set $a (v128.const f32x4 0 0 0 0))
      (local.set $b (v128.const f32x4 0 0 0 0))
      (local.set $item (local.get $list))
      (loop $feature
        (local.set $row
          (i32.add (i32.shl (i32.load (local.get $item)) (i32.const 2)) (local.get $at)))
        (local.set $a (f32x4.add (local.get $a) (v128.load (local.get $row))))
        (local.set $b (f32x4.add (local.get $b) (v128.load offset=256 (local.get $row))))
        (local.set $item (i32.add (local.get $item) (i32.const 4)))
        (br_if $feature (i32.lt_u (local.get $item) (local.get $end))))
      (local.set $row (i32.add (local.get $bias) (local.get $at)))
      (v128.store (i32.add (local.get $outputs) (local.get $at))
        (f32x4.pmax
          (f32x4.add (local.get $a) (v128.load (local.get $row)))
          (f32x4.add (local.get $b) (v128.load offset=256 (local.get $row)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $unit (i32.lt_u (local.get $at) (i32.const 256))))))
